/** What a person chooses from: the communes of today and the programme's audiences. */
import { programmes } from "#drizzle/schema/catalog";
import { listCommunes } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import type { ProfileChoices } from "./profile-fields";

/** `today` is "2026-11-22". */
export async function profileChoices(db: Database, today: string): Promise<ProfileChoices> {
  const communes = await listCommunes(db, today);
  const [programme] = await db.select({ audiences: programmes.audiences }).from(programmes);
  return {
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    audiences: programme?.audiences ?? [],
  };
}
