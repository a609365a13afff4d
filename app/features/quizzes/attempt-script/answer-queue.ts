/**
 * Answers chosen on this device that the server has not confirmed yet. Kept in the browser's storage under the
 * attempt *and* the person, so that on a shared phone they stay with their owner; in memory where storage is
 * missing or full. Every step reads what is stored, so that two tabs do not overwrite each other.
 */
export interface QueuedAnswer {
  position: number;
  values: string[];
  /** Milliseconds of the server's clock as this device reckons it. */
  chosenAt: number;
}

type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface AnswerQueue {
  /** In order of position; one a question, the latest. */
  all(): QueuedAnswer[];
  put(answer: QueuedAnswer): void;
  /** Removes what the server has taken, unless something newer was chosen meanwhile. */
  confirm(taken: readonly QueuedAnswer[]): void;
  clear(): void;
}

export function answerQueue(store: KeyValueStore | null, key: string): AnswerQueue {
  let memory: QueuedAnswer[] = [];
  let stored = store;

  const read = (): QueuedAnswer[] => {
    try {
      return stored ? parseQueue(stored.getItem(key)) : memory;
    } catch {
      return memory;
    }
  };
  const write = (answers: QueuedAnswer[]) => {
    memory = answers;
    try {
      if (answers.length === 0) stored?.removeItem(key);
      else stored?.setItem(key, JSON.stringify(answers));
    } catch {
      stored = null;
    }
  };
  return {
    all: read,
    put(answer) {
      const others = read().filter(({ position }) => position !== answer.position);
      write([...others, answer].sort((a, b) => a.position - b.position));
    },
    confirm(taken) {
      const isTaken = (answer: QueuedAnswer) =>
        taken.some(({ position, chosenAt }) => position === answer.position && chosenAt >= answer.chosenAt);
      write(read().filter((answer) => !isTaken(answer)));
    },
    clear: () => write([]),
  };
}

/** What another version of the page, or a curious person, left there must not break this one. */
function parseQueue(text: string | null): QueuedAnswer[] {
  let found: unknown;
  try {
    found = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return Array.isArray(found) ? found.filter(isQueuedAnswer) : [];
}

function isQueuedAnswer(value: unknown): value is QueuedAnswer {
  const { position, values, chosenAt } = (value ?? {}) as Partial<Record<keyof QueuedAnswer, unknown>>;
  return (
    Number.isInteger(position) &&
    Number.isInteger(chosenAt) &&
    Array.isArray(values) &&
    values.every((one) => typeof one === "string")
  );
}
