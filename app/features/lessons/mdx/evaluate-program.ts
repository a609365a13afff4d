/** Runs a compiled lesson in the compile worker: one more wall behind the guard, for a fault nobody thought of. */
import { compileFunction, createContext } from "node:vm";
import * as React from "react";
import * as jsxRuntime from "react/jsx-runtime";

/**
 * The program sees React's runtime and the language itself: no process, require, timers or network, and making code
 * from strings is off. It returns whatever the program returns.
 */
export function evaluateProgram(code: string): unknown {
  const parsingContext = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
  return compileFunction(code, ["React", "_jsx_runtime"], { parsingContext })(React, jsxRuntime);
}
