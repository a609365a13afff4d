/** The list on the page as attendance.island.ts changes it. */
import type { AttendanceState } from "../attendance-state.server";
import type { AttendanceWords } from "../attendance-words";

type Person = AttendanceState["people"][number];

export function attendanceSheet(form: HTMLFormElement, words: AttendanceWords) {
  const rows = new Map(
    [...form.querySelectorAll<HTMLElement>("[data-person]")].map((row) => [row.dataset.person ?? "", row]),
  );
  const count = form.querySelector<HTMLElement>("[data-count]");
  const status = form.querySelector<HTMLElement>("[data-status]");
  const faults = document.createElement("ul");
  faults.className = "attendance-faults";
  faults.setAttribute("role", "alert");
  status?.after(faults);
  let ready = "";

  const nameOf = (id: string) => rows.get(id)?.querySelector("strong")?.textContent ?? "";

  function show(row: HTMLElement, outcome: string, note: string): void {
    row.dataset.outcome = outcome;
    for (const button of row.querySelectorAll<HTMLButtonElement>("button"))
      button.setAttribute("aria-pressed", String(button.name === outcome));
    const place = row.querySelector("[data-note]");
    if (place && place.textContent !== note) place.textContent = note;
  }

  function recount(): void {
    const present = [...rows.values()].filter((row) => row.dataset.outcome === "present").length;
    if (count) count.textContent = String(present);
  }

  function noteOf({ outcome, method, note }: Person): string {
    if (outcome === "disputed") return note ?? words.differ;
    if (outcome !== "present") return "";
    return { hand: words.methodHand, card: words.methodCard, screen: words.methodScreen }[method ?? "hand"];
  }

  return {
    isDisputed: (id: string) => rows.get(id)?.dataset.outcome === "disputed",
    /** Before the server knows. */
    press(id: string, mark: "present" | "absent") {
      const row = rows.get(id);
      if (row) show(row, mark, "");
      recount();
    },
    /** `waiting`: marks of this device that the server has not, by person; a person who joined since is a reload. */
    draw(people: readonly Person[], waiting: ReadonlyMap<string, string>) {
      if (waiting.size === 0 && people.some(({ id }) => !rows.has(id))) return location.reload();
      for (const person of people) {
        const row = rows.get(person.id);
        const own = waiting.get(person.id);
        if (row) show(row, own ?? person.outcome ?? "none", own ? "" : noteOf(person));
      }
      recount();
    },
    say(kind: "sent" | "offline" | "signed-out", waiting: number) {
      const text = {
        sent: waiting === 0 ? words.sent : words.waiting,
        offline: words.offline,
        "signed-out": words.signedOut,
      }[kind];
      if (!status) return;
      status.className = `attendance-status notice${kind === "sent" ? "" : " notice-warm"}`;
      status.dataset.kind = kind;
      status.textContent = [text.replace("{count}", String(waiting)), ready].filter(Boolean).join(" ");
    },
    refused(answers: readonly { personId?: unknown; fault?: string }[]) {
      for (const { personId, fault } of answers) {
        if (!fault) continue;
        const line = document.createElement("li");
        const words_ = words[fault as "unknownCard" | "notListed" | "tooEarly" | "notRunning"] ?? fault;
        line.textContent = [nameOf(String(personId ?? "")), words_].filter(Boolean).join(": ");
        if (![...faults.children].some((one) => one.textContent === line.textContent)) faults.append(line);
      }
    },
    offlineReady() {
      ready = words.offlineReady;
      if (status?.dataset.kind === "sent") status.textContent = `${words.sent} ${ready}`;
    },
    /** Narrow the list by letters without marks. */
    addSearch() {
      const label = document.createElement("label");
      label.className = "attendance-search";
      label.textContent = words.search;
      const input = document.createElement("input");
      input.type = "search";
      input.autocomplete = "off";
      label.append(input);
      form.querySelector(".attendance-list")?.before(label);
      // Enter looks for nobody new, and must not press the first button of the list.
      input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
      input.addEventListener("input", () => {
        const wanted = plain(input.value);
        for (const row of rows.values()) row.hidden = !plain(row.textContent ?? "").includes(wanted);
      });
    },
  };
}

const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").trim();
