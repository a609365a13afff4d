/** The hamlets of a commune. */
import { and, eq, isNull } from "drizzle-orm";
import { hamlets } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import { type HamletKind, hamletName } from "./hamlet-name";

export interface Hamlet {
  id: string;
  kind: HamletKind;
  /** Without the kind: "5". */
  name: string;
  /** With the kind: "Khu phố 5". */
  fullName: string;
  retired: boolean;
}

/** "Ấp 2" before "Ấp 10". */
const numeric = new Intl.Collator("vi", { numeric: true });

/** Those in use, or with `retired` also the others, in Vietnamese order. */
export async function listHamlets(
  db: Database,
  communeCode: string,
  { retired = false }: { retired?: boolean } = {},
): Promise<Hamlet[]> {
  const rows = await db
    .select({ id: hamlets.id, kind: hamlets.kind, name: hamlets.name, retiredAt: hamlets.retiredAt })
    .from(hamlets)
    .where(and(eq(hamlets.communeCode, communeCode), retired ? undefined : isNull(hamlets.retiredAt)));
  return rows
    .map(({ retiredAt, ...hamlet }) => ({
      ...hamlet,
      fullName: hamletName(hamlet),
      retired: retiredAt !== null,
    }))
    .sort((a, b) => numeric.compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1));
}
