/**
 * Makes the text area of a draft an editor: toolbar and "/" menu with small forms, faults where they stand, saving by
 * itself, a preview as learners see it. The form below keeps working as it is; its text area follows the editor.
 */
import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Findings } from "../draft-findings";
import type { EditorWords } from "../editor-words";
import { type Conflict, draftSaver } from "./draft-saver";
import { headSync } from "./head-sync";
import { askFor } from "./insert-dialog";
import { type Choices, inserts } from "./insert-forms";
import { previewFrame } from "./preview-frame";
import { uploader } from "./upload-file";

type PageData = Choices & { words: EditorWords };

/** The parts below share the page's one form, so they live in one place. */
function attach(form: HTMLFormElement): void {
  const { draft = "", editor = "{}" } = form.dataset;
  const { words, media, practices } = JSON.parse(editor) as PageData;
  const area = form.querySelector<HTMLTextAreaElement>("textarea[name=source]");
  const version = form.querySelector<HTMLInputElement>("input[name=version]");
  if (!area || !version) return;
  const library = [...media];
  const all = () => inserts({ media: library, practices });
  const upload = uploader(draft, words, (choice) => {
    if (!library.some(({ path }) => path === choice.path)) library.push(choice);
  });
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
    { version: Number(version.value), source: form.dataset.onServer ?? area.value },
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
      waiting: (why) => say(words.waiting[why]),
      refused: say,
      conflict: (theirs) => showConflict(theirs),
    },
  );

  const restored = saver.takeKept();
  const view = new EditorView({
    state: startState(restored ?? area.value),
    parent: shadow,
    root: shadow,
  });
  if (restored !== undefined) {
    status.textContent = words.restored;
    copyText(view.state);
    saver.changed();
  }

  const headForm = headSync(draft, () => view.state.doc.toString(), takeHead);
  const preview = previewFrame(draft, words);
  const bar = toolbar();
  area.closest(".field")?.classList.add("studio-hidden");
  // The text line by line is of the last page load; the editor numbers its own lines.
  document.querySelector(".studio-lines")?.remove();
  form.prepend(bar, element("div", "studio-panes", "", [host, preview.pane]), status);
  addEventListener("submit", (event) => void saveFirst(event), { capture: true });
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
      syntaxHighlighting(MARKS),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": words.text, lang: "vi", spellcheck: "false" }),
      autocompletion({ override: [slashMenu], icons: false }),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        copyText(update.state);
        saver.changed();
      }),
      EditorView.domEventHandlers({
        paste: (event) => pasteRich(event) || takeFile(event, event.clipboardData),
        drop: (event, dropped) => {
          const at = dropped.posAtCoords({ x: event.clientX, y: event.clientY });
          return takeFile(event, event.dataTransfer, at ?? undefined);
        },
      }),
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

  /**
   * Saving by hand stays on the page, and a step (sending, publishing) is taken with the last letter that was typed,
   * or not at all: without a network, or while two texts stand side by side.
   */
  async function saveFirst(event: SubmitEvent): Promise<void> {
    const asked = event.target as HTMLFormElement;
    if (asked.method !== "post" || asked.matches("[data-head]") || asked.closest("dialog")) return;
    if (asked !== form && saver.isSafe()) return;
    event.preventDefault();
    await saver.flush();
    if (!saver.isSafe()) return;
    if (asked !== form) return asked.requestSubmit(event.submitter);
    preview.pane.open = true;
    document.querySelector("[data-findings]")?.scrollIntoView({ block: "center" });
  }

  function toolbar(): HTMLElement {
    const made = element("div", "studio-toolbar row");
    made.setAttribute("role", "toolbar");
    made.setAttribute("aria-label", words.insert);
    for (const insert of all()) {
      const button = element("button", "button button-quiet", words.inserts[insert.name] ?? insert.name);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => void put(insert.name));
      made.append(button);
    }
    return made;
  }

  async function put(name: string, file?: File): Promise<void> {
    const insert = all().find((one) => one.name === name);
    if (!insert) return;
    const { from, to } = view.state.selection.main;
    const written = await askFor(insert, {
      texts: words,
      selected: view.state.sliceDoc(from, to),
      file,
      media: library,
      upload,
      newKey: () => newKey(view.state.doc.toString()),
    });
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
      options: all()
        .filter(({ name }) => folded(words.inserts[name] ?? name).includes(folded(typed.text.slice(1))))
        .map((insert) => ({
          label: words.inserts[insert.name] ?? insert.name,
          apply: (_view: EditorView, _completion: unknown, from: number, to: number) => {
            replace(from, to, "");
            void put(insert.name);
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
    const put = (text: string) => {
      const { from, to } = view.state.selection.main;
      replace(from, to, text);
    };
    const body = new FormData();
    body.set("html", html);
    fetch(`/giang-vien/bai/${draft}/dan`, { method: "POST", body })
      .then(async (response) => {
        if (!response.ok || response.redirected) throw new Error(String(response.status));
        const { text, lost } = (await response.json()) as { text: string; lost: string[] };
        put(text);
        say(words.pasted);
        document.querySelector("[data-lost]")?.remove();
        if (lost.length > 0) form.prepend(lossPanel(lost));
      })
      .catch(() => {
        put(plain);
        say(words.pastedPlain);
      });
    return true;
  }

  /** What a paste left out, until it has been read. */
  function lossPanel(lost: readonly string[]): HTMLElement {
    const list = element(
      "ul",
      "",
      "",
      lost.map((one) => element("li", "", one)),
    );
    const panel = element("section", "notice", "", [element("p", "", words.pasteLost), list]);
    panel.dataset.lost = "";
    panel.setAttribute("role", "status");
    panel.append(choice(panel, words.seen, () => view.focus()));
    return panel;
  }

  /** A picture, clip or PDF that was dropped or pasted is asked about like one that is inserted from the menu. */
  function takeFile(event: Event, data: DataTransfer | null, at?: number): boolean {
    const [file] = data?.files ?? [];
    const name = file && elementFor(file.type);
    if (!file || !name) return false;
    event.preventDefault();
    if (at !== undefined) view.dispatch({ selection: { anchor: at } });
    void put(name, file);
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

  /** Both texts side by side, as the page without script shows them; nothing is saved before a choice. */
  function showConflict(theirs: Conflict): void {
    document.querySelector("[data-conflict]")?.remove();
    const panel = new DOMParser()
      .parseFromString(theirs.html, "text/html")
      .querySelector<HTMLElement>("[data-conflict]");
    if (!panel) return;
    panel.append(
      element("p", "row", "", [
        choice(panel, words.keepMine, () => void saver.settle(theirs)),
        choice(panel, words.takeTheirs, () => {
          replace(0, view.state.doc.length, theirs.source);
          void saver.settle(theirs);
        }),
      ]),
    );
    form.prepend(panel);
    say(words.conflict);
    panel.scrollIntoView({ block: "nearest" });
  }

  function choice(panel: HTMLElement, label: string, act: () => void): HTMLElement {
    const button = element("button", "button button-secondary", label);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      panel.remove();
      act();
    });
    return button;
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

/** Which element shows a file; what it really is, the server decides. */
function elementFor(type: string): string | undefined {
  if (type.startsWith("image/")) return "Figure";
  if (type.startsWith("video/")) return "Video";
  return type === "application/pdf" ? "attachment" : undefined;
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

/** What is not words is in one colour of the page; the library's own are made for white paper. */
const MARKS = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ color, ...looks }) =>
    color ? { ...looks, color: "var(--link)" } : looks,
  ),
);

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
