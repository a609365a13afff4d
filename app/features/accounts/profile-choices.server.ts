/** What a person chooses from: the communes of today, the hamlets of theirs, and the programme's audiences. */
import { programmes } from "#drizzle/schema/catalog";
import { listCommunes } from "~/features/places/list-communes.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import type { Database } from "~/platform/database/client.server";
import type { ProfileChoices } from "./profile-fields";

/** `today` is "2026-11-22". `home`: of somebody whose commune is known; a retired hamlet stays a choice for who lives there. */
export async function profileChoices(
  db: Database,
  today: string,
  home?: { communeCode: string; hamletId: string | null },
): Promise<ProfileChoices> {
  const communes = await listCommunes(db, today);
  const [programme] = await db.select({ audiences: programmes.audiences }).from(programmes);
  return {
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    audiences: programme?.audiences ?? [],
    hamlets: home ? await hamletChoices(db, home) : [],
  };
}

async function hamletChoices(
  db: Database,
  { communeCode, hamletId }: { communeCode: string; hamletId: string | null },
): Promise<ProfileChoices["hamlets"]> {
  const hamlets = await listHamlets(db, communeCode, { retired: true });
  return hamlets
    .filter(({ id, retired }) => !retired || id === hamletId)
    .map(({ id, fullName }) => ({ id, communeCode, fullName }));
}
