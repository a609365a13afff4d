/**
 * Makes the text area of a draft an editor: toolbar and "/" menu with small forms, faults where they stand, saving by
 * itself, a preview as learners see it. The form below keeps working as it is; its text area follows the editor.
 */
import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Findings } from "../draft-findings";
import type { EditorWords } from "../editor-words";
import { type Conflict, draftSaver } from "./draft-saver";
import { headSync } from "./head-sync";
import { askFor } from "./insert-dialog";
import { type Choices, type Insert, inserts } from "./insert-forms";
import { previewFrame } from "./preview-frame";

type PageData = Choices & { words: EditorWords };

/** The parts below share the page's one form, so they live in one place. */
function attach(form: HTMLFormElement): void {
  const { draft = "", editor = "{}" } = form.dataset;
  const { words, media, practices } = JSON.parse(editor) as PageData;
  const area = form.querySelector<HTMLTextAreaElement>("textarea[name=source]");
  const version = form.querySelector<HTMLInputElement>("input[name=version]");
  if (!area || !version) return;
  const all = inserts({ media, practices });
  const status = element("p", "muted", words.ready);
  status.setAttribute("role", "status");
  const host = element("div", "studio-editor");
  const shadow = host.attachShadow({ mode: "open" });
  const undoKey = `giang-vien-hoan-tac:${draft}`;

  const say = (text: string) => {
    status.textContent = text;
  };
  const copyText = (state: EditorState) => {
    area.value = state.doc.toString();
  };

  const saver = draftSaver(
    draft,
    { version: Number(version.value), source: area.value },
    () => view.state.doc.toString(),
    {
      saved({ version: newer, findings, head, html }) {
        for (const input of document.querySelectorAll<HTMLInputElement>("input[name=version]"))
          input.value = String(newer);
        status.textContent = words.saved;
        showFindings(view, findings);
        const shown = new DOMParser().parseFromString(html, "text/html").querySelector("[data-findings]");
        if (shown) document.querySelector("[data-findings]")?.replaceWith(shown);
        headForm.show(head);
        preview.refresh();
      },
      waiting: () => say(words.waiting),
      refused: say,
      conflict: (theirs) => showConflict(theirs),
    },
  );

  const keptText = saver.kept();
  const restored = keptText && keptText.version === Number(version.value) ? keptText.source : undefined;
  const view = new EditorView({
    state: startState(restored ?? area.value),
    parent: shadow,
    root: shadow,
  });
  if (restored !== undefined && restored !== area.value) {
    status.textContent = words.restored;
    saver.changed();
  } else if (keptText && restored === undefined && keptText.source !== area.value) showKept(keptText.source);

  const headForm = headSync(draft, () => view.state.doc.toString(), takeHead);
  const preview = previewFrame(draft, words);
  const bar = toolbar();
  area.closest(".field")?.classList.add("studio-hidden");
  // The text line by line is of the last page load; the editor numbers its own lines.
  document.querySelector(".studio-lines")?.remove();
  form.prepend(bar, element("div", "studio-panes", "", [host, preview.pane]), status);
  form.addEventListener("submit", () => copyText(view.state));
  document.addEventListener("click", jump);
  addEventListener("pagehide", () =>
    sessionStore(undoKey, JSON.stringify(view.state.toJSON({ history: historyField }))),
  );

  function startState(doc: string): EditorState {
    const extensions = [
      lineNumbers(),
      history(),
      markdown(),
      lintGutter(),
      syntaxHighlighting(defaultHighlightStyle),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": words.text, lang: "vi", spellcheck: "false" }),
      autocompletion({ override: [slashMenu], icons: false }),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        copyText(update.state);
        saver.changed();
      }),
      EditorView.domEventHandlers({ paste: (event) => pasteRich(event) }),
      EditorView.theme(LOOKS),
    ];
    try {
      const stored = JSON.parse(sessionStorage.getItem(undoKey) ?? "null") as { doc?: string } | null;
      if (stored?.doc === doc) return EditorState.fromJSON(stored, { extensions }, { history: historyField });
    } catch {
      // A history of another version of the editor is no history.
    }
    return EditorState.create({ doc, extensions });
  }

  function toolbar(): HTMLElement {
    const made = element("div", "studio-toolbar row");
    made.setAttribute("role", "toolbar");
    made.setAttribute("aria-label", words.insert);
    for (const insert of all) {
      const button = element("button", "button button-quiet", words.inserts[insert.name] ?? insert.name);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => void put(insert));
      made.append(button);
    }
    return made;
  }

  async function put(insert: Insert): Promise<void> {
    const { from, to } = view.state.selection.main;
    const written = await askFor(insert, words, view.state.sliceDoc(from, to), () =>
      newKey(view.state.doc.toString()),
    );
    view.focus();
    if (!written) return;
    if (!written.block) return replace(from, to, written.text);
    const line = view.state.doc.lineAt(to);
    const empty = line.text.trim() === "";
    const before = line.number > 1 ? view.state.doc.line(line.number - 1).text.trim() : "";
    const gap = empty ? (before === "" ? "" : "\n") : "\n\n";
    replace(empty ? line.from : line.to, line.to, `${gap}${written.text}\n`);
  }

  function replace(from: number, to: number, insert: string): void {
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
    });
  }

  /** Only what differs is replaced, so that the place of the cursor stays. */
  function takeHead(source: string): void {
    const before = view.state.doc.toString();
    let same = 0;
    while (same < source.length && source[same] === before[same]) same++;
    let tail = 0;
    const most = Math.min(source.length, before.length) - same;
    while (tail < most && source.at(-1 - tail) === before.at(-1 - tail)) tail++;
    view.dispatch({
      changes: { from: same, to: before.length - tail, insert: source.slice(same, source.length - tail) },
    });
  }

  function slashMenu(context: CompletionContext) {
    const typed = context.matchBefore(/^\/[\p{L}\p{N} ]*/u);
    if (!typed) return null;
    return {
      from: typed.from,
      filter: false,
      options: all
        .filter(({ name }) => folded(words.inserts[name] ?? name).includes(folded(typed.text.slice(1))))
        .map((insert) => ({
          label: words.inserts[insert.name] ?? insert.name,
          apply: (_view: EditorView, _completion: unknown, from: number, to: number) => {
            replace(from, to, "");
            void put(insert);
          },
        })),
    };
  }

  /** Word and web pages give HTML: the server makes clean text of it and names what it left out. */
  function pasteRich(event: ClipboardEvent): boolean {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    if (!/<(p|h[1-6]|ul|ol|table|b|strong|em|a|div|li)\b/i.test(html)) return false;
    event.preventDefault();
    const { from, to } = view.state.selection.main;
    const body = new FormData();
    body.set("html", html);
    fetch(`/giang-vien/bai/${draft}/dan`, { method: "POST", body })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const { text, lost } = (await response.json()) as { text: string; lost: string[] };
        replace(from, to, text);
        status.textContent = lost.length > 0 ? `${words.pasteLost} ${lost.join("; ")}` : words.pasted;
      })
      .catch(() => replace(from, to, plain));
    return true;
  }

  function jump(event: MouseEvent): void {
    const link = (event.target as Element).closest?.<HTMLElement>("[data-line]");
    if (!link) return;
    event.preventDefault();
    const at = place(view.state, Number(link.dataset.line), Number(link.dataset.column ?? 1));
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    host.scrollIntoView({ block: "nearest" });
    view.focus();
  }

  function showConflict(theirs: Conflict): void {
    const panel = twoTexts(`${words.conflict} (${theirs.savedByName})`, theirs.source);
    panel.append(
      choice(words.keepMine, () => saver.settle(theirs)),
      choice(words.takeTheirs, () => {
        replace(0, view.state.doc.length, theirs.source);
        saver.settle(theirs);
      }),
    );
    function choice(label: string, act: () => void): HTMLElement {
      const button = element("button", "button button-secondary", label);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => {
        panel.remove();
        act();
      });
      return button;
    }
  }

  /** The device holds a text from before somebody else saved. */
  function showKept(source: string): void {
    const panel = twoTexts(words.keptOlder, source);
    const button = element("button", "button button-secondary", words.useKept);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      panel.remove();
      replace(0, view.state.doc.length, source);
    });
    panel.append(button);
  }

  function twoTexts(title: string, source: string): HTMLElement {
    const text = element("textarea", "studio-other") as HTMLTextAreaElement;
    text.value = source;
    text.readOnly = true;
    text.setAttribute("aria-label", title);
    const panel = element("section", "notice notice-warm", "", [element("p", "", title), text]);
    panel.setAttribute("role", "alert");
    form.prepend(panel);
    return panel;
  }
}

function showFindings(view: EditorView, { faults, advice }: Findings): void {
  const marks = (found: Findings["faults"], severity: Diagnostic["severity"]): Diagnostic[] =>
    found.map(({ line, column, words }) => {
      const from = place(view.state, line, column);
      return { from, to: Math.max(from, view.state.doc.lineAt(from).to), severity, message: words };
    });
  view.dispatch(setDiagnostics(view.state, [...marks(faults, "error"), ...marks(advice, "info")]));
}

function place(state: EditorState, line: number, column: number): number {
  const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return Math.min(at.from + Math.max(0, column - 1), at.to);
}

/** A name for a question to oneself that the text does not have yet. */
function newKey(text: string): string {
  for (let number = 1; ; number++) if (!text.includes(`id="cau-${number}"`)) return `cau-${number}`;
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}

function sessionStore(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Full or forbidden: undo begins anew after the reload.
  }
}

function element(tag: string, className: string, text = "", children: Element[] = []): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

/** In the colours of the page: custom properties reach into the editor's shadow. */
const LOOKS = {
  "&": { backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "1rem", height: "100%" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-soft)", border: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
  },
  "&.cm-focused": { outline: "3px solid var(--focus)" },
} as const;

const form = document.querySelector<HTMLFormElement>("form[data-editor]");
if (form) attach(form);
