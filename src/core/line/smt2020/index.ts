/** Reading a fab in the format of the SMT2020 testbed: texts in, a line model out. */
export { type ImportResult, importSmt2020 } from "./importSmt2020.ts";
