/** Certificates of the people a viewer administers, the newest first. */
import { and, desc, eq, like, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { certificatesVisibleTo } from "./certificate-policy.server";
import { type CertificateQuery, parseCertificateQuery } from "./certificate-query";
import { type CertificateState, certificateState } from "./certificate-state";

export const PAGE_SIZE = 50;

export interface FoundCertificate {
  id: string;
  number: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  topicTitle: string;
  issuedAt: Date;
  state: CertificateState;
}

/** `page` from 1. A name is looked for in people's profiles, so a corrected certificate is found under it too. */
export async function searchCertificates(
  db: Database,
  viewer: Viewer,
  { query, page }: { query: string; page: number },
): Promise<{ found: FoundCertificate[]; hasMore: boolean }> {
  const rows = await db
    .select({
      id: certificates.id,
      number: certificates.number,
      fullName: certificates.fullName,
      birthYear: certificates.birthYear,
      communeName: certificates.communeName,
      topicTitle: certificates.topicTitle,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      supersededAt: certificates.supersededAt,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(and(certificatesVisibleTo(viewer), matching(parseCertificateQuery(query))))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id))
    .limit(PAGE_SIZE + 1)
    .offset((page - 1) * PAGE_SIZE);
  const found = rows.slice(0, PAGE_SIZE).map(({ revokedAt, supersededAt, ...row }) => ({
    ...row,
    state: certificateState({ revokedAt, supersededAt }),
  }));
  return { found, hasMore: rows.length > PAGE_SIZE };
}

function matching(query: CertificateQuery): SQL | undefined {
  if (query.by === "code") return eq(certificates.code, query.code);
  if (query.by === "number") return sql`starts_with(${certificates.number}, ${query.number})`;
  // A folded name holds letters, digits and spaces only: nothing that "like" would read as a sign.
  if (query.by === "name") return like(people.searchName, `%${query.name}%`);
  return undefined;
}
