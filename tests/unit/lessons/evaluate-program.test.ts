import { describe, expect, it } from "vitest";
import { evaluateProgram } from "~/features/lessons/mdx/evaluate-program";

describe("a program that slipped through the guard", () => {
  it("gets React's runtime", () => {
    expect(evaluateProgram("return typeof _jsx_runtime.jsx")).toBe("function");
  });

  it.each(["process", "require", "module", "fetch", "setTimeout", "Buffer"])("finds no %s", (name) => {
    expect(evaluateProgram(`return typeof ${name} + typeof globalThis.${name}`)).toBe("undefinedundefined");
  });

  it.each([
    `eval("1")`,
    `new Function("return 1")()`,
    `"".constructor.constructor("return process")()`,
    `(async () => {}).constructor("return 1")()`,
  ])("makes no code from strings: %s", (code) => {
    expect(() => evaluateProgram(`return ${code}`)).toThrow(/Code generation from strings disallowed/);
  });
});
