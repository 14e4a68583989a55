import account from "./account.json";
import attachments from "./attachments.json";
import common from "./common.json";
import enterprise from "./enterprise.json";
import people from "./people.json";
import problem from "./problem.json";

export default { account, attachments, common, enterprise, people, problem };
