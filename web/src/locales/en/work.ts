import common_problem from "./common_problem.json";
import conference from "./conference.json";
import issue from "./issue.json";

export default { common_problem, conference, issue };
