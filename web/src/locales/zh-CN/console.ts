import accounts from "./accounts.json";
import administration from "./administration.json";
import exports from "./exports.json";
import imports from "./imports.json";
import merging from "./merging.json";
import trail from "./trail.json";
import worktime from "./worktime.json";

export default { accounts, administration, worktime, exports, imports, merging, trail };
