import common_problem from "./common_problem.json";
import conference from "./conference.json";
import issue from "./issue.json";
import notice from "./notice.json";

export default { common_problem, conference, issue, notice };
