/** The whole data map: a line for each file of drizzle/schema. */
import { accounts } from "./accounts";
import { audit } from "./audit";
import { authoring } from "./authoring";
import { cards } from "./cards";
import { catalog } from "./catalog";
import { certificates } from "./certificates";
import { classes } from "./classes";
import { coverage } from "./coverage";
import { figures } from "./figures";
import { flags } from "./flags";
import { indicators } from "./indicators";
import { jobs } from "./jobs";
import { lessons } from "./lessons";
import type { TableNote } from "./map-table";
import { merging } from "./merging";
import { periods } from "./periods";
import { personalData } from "./personal-data";
import { places } from "./places";
import { progress } from "./progress";
import { quizzes } from "./quizzes";
import { regrades } from "./regrades";
import { reports } from "./reports";
import { retention } from "./retention";
import { rosters } from "./rosters";
import { simulations } from "./simulations";
import { vneid } from "./vneid";

/** In the order of features, people first. */
export const DATA_MAP: readonly TableNote[] = [
  ...accounts,
  ...cards,
  ...progress,
  ...quizzes,
  ...figures,
  ...simulations,
  ...certificates,
  ...regrades,
  ...classes,
  ...merging,
  ...rosters,
  ...coverage,
  ...vneid,
  ...flags,
  ...periods,
  ...indicators,
  ...personalData,
  ...reports,
  ...retention,
  ...audit,
  ...jobs,
  ...authoring,
  ...catalog,
  ...lessons,
  ...places,
];
