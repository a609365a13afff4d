/** Where a device keeps what it could not send yet: IndexedDB, or memory where the browser has none or refuses. */

export interface OutboxItem {
  /** Made here; the server takes an id once. */
  id: string;
  /** Whose it is: on a shared device things wait for their owner. */
  owner: string;
  /** Where it is sent to. */
  address: string;
  /** By this device's clock. */
  madeAt: number;
  body: Record<string, unknown>;
}

export interface OutboxStore {
  /** Of one owner, in the order they were made. */
  all(owner: string): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export function memoryStore(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    all: async (owner) => inOrder([...items.values()], owner),
    put: async (item) => void items.set(item.id, item),
    remove: async (ids) => {
      for (const id of ids) items.delete(id);
    },
  };
}

const STORE = "items";

/** Falls back to memory when the database cannot be opened: private windows, full disks. */
export async function deviceStore(): Promise<OutboxStore> {
  try {
    const database = await openDatabase();
    const work = <Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        const transaction = database.transaction(STORE, mode);
        const request = ask(transaction.objectStore(STORE));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = transaction.onabort = () => fail(transaction.error);
      });
    return {
      all: async (owner) =>
        inOrder(await work("readonly", (store) => store.getAll() as IDBRequest<OutboxItem[]>), owner),
      put: async (item) => void (await work("readwrite", (store) => store.put(item))),
      remove: async (ids) => {
        for (const id of ids) await work("readwrite", (store) => store.delete(id));
      },
    };
  } catch {
    return memoryStore();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open("hop-gui-di", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => fail(request.error);
  });
}

function inOrder(items: OutboxItem[], owner: string): OutboxItem[] {
  return items
    .filter((item) => item.owner === owner)
    .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}
