import exports from "./exports.json";
import imports from "./imports.json";

export default { exports, imports };
