import issue from "./issue.json";

export default { issue };
