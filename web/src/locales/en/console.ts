import imports from "./imports.json";
import trail from "./trail.json";

export default { imports, trail };
