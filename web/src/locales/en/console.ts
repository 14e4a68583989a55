import administration from "./administration.json";
import imports from "./imports.json";
import trail from "./trail.json";

export default { administration, imports, trail };
