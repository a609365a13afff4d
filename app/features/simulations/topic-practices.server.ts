/** The practices of a topic with one person's best run of each, as a fragment of a query over topics. */
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { topics } from "#drizzle/schema/catalog";
import {
  simulationRevisions,
  simulationRuns,
  simulations,
  topicSimulations,
} from "#drizzle/schema/simulations";

export interface BestRun {
  right: number;
  total: number;
  errors: number;
  seconds: number;
  reachedEnd: boolean;
}

export interface PracticeForReader {
  slug: string;
  title: string;
  minutes: number;
  required: boolean;
  /** Came to the good ending first, then most right, fewest errors, quickest; null: not played to an end. */
  best: BestRun | null;
}

/**
 * For a select from topics: a JSON list of PracticeForReader. Only the own runs of the person are looked at, who is
 * named by their id or by the column that holds it.
 */
export function practicesOfTopic(person: string | AnyPgColumn | null): SQL<PracticeForReader[]> {
  return sql`(select coalesce(json_agg(json_build_object(
      'slug', ${simulations.slug}, 'title', ${simulationRevisions.title},
      'minutes', ${simulationRevisions.minutes}, 'required', ${topicSimulations.required},
      'best', ${person ? bestRun(person) : sql`null`}) order by ${topicSimulations.position}), '[]'::json)
    from ${topicSimulations}
    join ${simulations} on ${simulations.id} = ${topicSimulations.simulationId}
    join ${simulationRevisions} on ${simulationRevisions.id} = ${simulations.currentRevisionId}
    where ${topicSimulations.topicId} = ${topics.id} and ${simulations.retiredAt} is null)`;
}

function bestRun(person: string | AnyPgColumn): SQL {
  return sql`(select json_build_object(
      'right', ${simulationRuns.stepsRight}, 'total', ${simulationRuns.stepsTotal},
      'errors', ${simulationRuns.errors}, 'seconds', ${simulationRuns.durationSeconds},
      'reachedEnd', ${simulationRuns.reachedEnd})
    from ${simulationRuns}
    where ${simulationRuns.personId} = ${person} and ${simulationRuns.simulationId} = ${simulations.id}
    order by ${simulationRuns.reachedEnd} desc,
      ${simulationRuns.stepsRight}::float8 / greatest(${simulationRuns.stepsTotal}, 1) desc,
      ${simulationRuns.errors}, ${simulationRuns.durationSeconds}
    limit 1)`;
}
