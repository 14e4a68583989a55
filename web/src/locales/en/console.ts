import administration from "./administration.json";
import imports from "./imports.json";
import merging from "./merging.json";
import trail from "./trail.json";

export default { administration, imports, merging, trail };
