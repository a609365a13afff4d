/** Click-through practices as immutable revisions, where they are used, and what people did in them. */
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { topics } from "./catalog";
import { moment } from "./columns";

export const simulations = pgTable(
  "simulations",
  {
    id: text().primaryKey(),
    /** The file's name, and the address below a topic. */
    slug: text().notNull(),
    /** What learners play; a foreign key would make a circle with simulation_revisions. */
    currentRevisionId: text().notNull(),
    retiredAt: moment(),
  },
  (t) => [uniqueIndex("simulations_slug_key").on(t.slug)],
);

/** Never rewritten: a run is graded by the scenario that was played. */
export const simulationRevisions = pgTable(
  "simulation_revisions",
  {
    id: text().primaryKey(),
    simulationId: text()
      .notNull()
      .references(() => simulations.id),
    number: integer().notNull(),
    /** The YAML as its author wrote it. */
    source: text().notNull(),
    sourceHash: text().notNull(),
    title: text().notNull(),
    minutes: integer().notNull(),
    /** The scenario (features/simulations/scenario.ts): {version, …}. */
    body: jsonb().$type<unknown>().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex("simulation_revisions_number_key").on(t.simulationId, t.number)],
);

/** The practices of a topic: those its lessons show and those it requires. */
export const topicSimulations = pgTable(
  "topic_simulations",
  {
    topicId: text()
      .notNull()
      .references(() => topics.id),
    simulationId: text()
      .notNull()
      .references(() => simulations.id),
    position: integer().notNull(),
    /** Whether the topic's certificate asks for it. */
    required: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.simulationId] }),
    index("topic_simulations_simulation_idx").on(t.simulationId),
  ],
);

/** A run that came to an end: what was done, and what the server found it worth. */
export const simulationRuns = pgTable(
  "simulation_runs",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    simulationId: text()
      .notNull()
      .references(() => simulations.id),
    revisionId: text()
      .notNull()
      .references(() => simulationRevisions.id),
    /** The device's name for the run, so that a resend is not a second fact. */
    key: text().notNull(),
    /** What was pressed, filled and chosen, in order (features/simulations/engine.ts). */
    actions: jsonb().$type<unknown>().notNull(),
    stepsRight: integer().notNull(),
    stepsTotal: integer().notNull(),
    errors: integer().notNull(),
    /** Whether it came to the good ending. */
    reachedEnd: boolean().notNull(),
    /** By the device's clock. */
    durationSeconds: integer().notNull(),
    finishedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("simulation_runs_key_key").on(t.personId, t.key),
    index("simulation_runs_best_idx").on(t.personId, t.simulationId),
  ],
);
