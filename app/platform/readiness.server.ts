/** Whether this process can do its work: its database answers. */
import { type Database, ping } from "./database/client.server";

export async function isReady(db: Database): Promise<boolean> {
  return ping(db).then(
    () => true,
    () => false,
  );
}
