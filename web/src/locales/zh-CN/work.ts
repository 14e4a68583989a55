import common_problem from "./common_problem.json";
import issue from "./issue.json";

export default { common_problem, issue };
