import imports from "./imports.json";
import merging from "./merging.json";

export default { imports, merging };
