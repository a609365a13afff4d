/**
 * Who writes in which topic, and who judges what others wrote: one rule for lessons, media and questions. A source
 * trainer writes in the topic of the grant, or in every topic where the grant names none. A reviewer sees all
 * topics and writes in none by that role.
 */
import { inArray, type SQL, sql } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { notFound } from "~/platform/errors";

/** "all", or the ids of the topics that the viewer writes in. */
export function editableTopics(viewer: Viewer | null): "all" | readonly string[] {
  const grants = (viewer?.grants ?? []).filter(({ role }) => role === "source-trainer");
  if (grants.some(({ topicId }) => !topicId)) return "all";
  return grants.flatMap(({ topicId }) => topicId ?? []);
}

export function mayEditTopic(viewer: Viewer | null, topicId: string): boolean {
  const editable = editableTopics(viewer);
  return editable === "all" || editable.includes(topicId);
}

/** The same as a condition on `topics`. */
export function topicsEditableBy(viewer: Viewer | null): SQL {
  return among(editableTopics(viewer));
}

/** Another's topic is not found. */
export function assertMayEditTopic(viewer: Viewer | null, topicId: string): void {
  if (!mayEditTopic(viewer, topicId)) throw notFound(`topic ${topicId}`);
}

export function mayReview(viewer: Viewer | null): boolean {
  return hasRole(viewer, "reviewer");
}

/** Whether what is being written in a topic may be seen: by those who write in it, and by reviewers. */
export function maySeeAuthoring(viewer: Viewer | null, topicId: string): boolean {
  return mayReview(viewer) || mayEditTopic(viewer, topicId);
}

/** The same as a condition on `topics`. */
export function topicsAuthoredBefore(viewer: Viewer | null): SQL {
  return mayReview(viewer) ? sql`true` : topicsEditableBy(viewer);
}

function among(ids: "all" | readonly string[]): SQL {
  if (ids === "all") return sql`true`;
  return ids.length > 0 ? inArray(topics.id, [...ids]) : sql`false`;
}
