import accounts from "./accounts.json";
import administration from "./administration.json";
import clocks from "./clocks.json";
import exports from "./exports.json";
import imports from "./imports.json";
import merging from "./merging.json";
import trail from "./trail.json";

export default { accounts, administration, clocks, exports, imports, merging, trail };
