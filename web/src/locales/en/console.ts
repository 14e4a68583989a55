import administration from "./administration.json";
import imports from "./imports.json";

export default { administration, imports };
