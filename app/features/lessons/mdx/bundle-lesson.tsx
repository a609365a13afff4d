/**
 * Runs in the compile worker only. Checks again, hands the checked tree to mdx-bundler, evaluates what comes back
 * in a bare context and renders it once to static HTML.
 */
import { resolve } from "node:path";
import type { Root } from "mdast";
import { bundleMDX } from "mdx-bundler";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";
import { lessonComponents } from "../components/lesson-components";
import { checkMdx } from "./check-mdx";
import type { CompileResult } from "./compile-result";
import { evaluateProgram } from "./evaluate-program";
import { guardTree } from "./guard-tree";
import { prepareLesson } from "./prepare-lesson";
import type { MediaMap } from "./resolve-media";
import { splitSource } from "./split-source";

interface LessonModule {
  default: ComponentType<{ components: typeof lessonComponents }>;
}

export async function bundleLesson(written: string, media: MediaMap): Promise<CompileResult> {
  const asWritten = checkMdx(written, "lesson");
  if (asWritten.faults.length > 0) return { ok: false, faults: asWritten.faults };
  // Composing letters moves columns, so faults are told of the text as it was written; what is compiled is
  // composed, and checked as such, because composing can make a plain sign of a rare letter.
  const source = written.normalize("NFC");
  const { faults, tree } = source === written ? asWritten : checkMdx(source, "lesson");
  if (faults.length > 0) return { ok: false, faults };
  const { faults: unresolved, ...about } = prepareLesson(tree, media);
  if (unresolved.length > 0) return { ok: false, faults: unresolved };
  const { default: Lesson } = evaluateProgram(await bundle(source, tree)) as LessonModule;
  const html = renderToStaticMarkup(
    <div className="lesson-body">
      <Lesson components={lessonComponents} />
    </div>,
  );
  return { ok: true, html, ...about };
}

/** The program that draws the tree. The bundler reads the body only: no frontmatter ever reaches it. */
async function bundle(source: string, tree: Root): Promise<string> {
  const split = splitSource(source, "lesson");
  if ("faults" in split) throw new Error("A checked lesson has a fault.");
  const { code } = await bundleMDX({
    source: split.body,
    cwd: resolve("build/bin"),
    grayMatterOptions: (options) => ({ ...options, language: "yaml", engines: REFUSING_ENGINES }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [remarkGfm, () => (parsed: unknown) => swapForChecked(parsed as Root, tree)],
      rehypePlugins: [],
    }),
    esbuildOptions: (options) => ({
      ...options,
      logLevel: "silent",
      plugins: [REFUSE_IMPORTS, ...(options.plugins ?? [])],
    }),
  });
  return code;
}

/** Guards what the bundler's own parser made of the text, then goes on with the tree that was checked. */
function swapForChecked(parsed: Root, checked: Root): Root {
  const [fault] = guardTree(parsed, "lesson");
  if (fault) throw new Error(`The bundler reads ${fault.line}:${fault.column} differently: ${fault.code}.`);
  return checked;
}

/** gray-matter would run "---js": every engine but YAML throws, and YAML has nothing to read. */
const refuse = () => {
  throw new Error("Frontmatter is read elsewhere.");
};
const REFUSING_ENGINES = Object.fromEntries(
  ["yaml", "yml", "js", "javascript", "json", "coffee", "toml"].map((name) => [
    name,
    { parse: refuse, stringify: refuse },
  ]),
);

/** A compiled lesson needs React's runtime and nothing else, whatever its text says. */
const REFUSE_IMPORTS: import("esbuild").Plugin = {
  name: "refuse-imports",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === "entry-point" || path === "react/jsx-runtime"
        ? undefined
        : { errors: [{ text: `import of ${path}` }] },
    );
  },
};
