import account from "./account.json";
import common from "./common.json";
import enterprise from "./enterprise.json";
import imports from "./imports.json";
import people from "./people.json";
import problem from "./problem.json";

export default { account, common, enterprise, imports, people, problem };
