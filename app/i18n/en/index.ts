/** All messages, one file a domain. Keys are "domain.name". */
import type { vi } from "../vi";
import { accountFaults } from "./account-faults";
import { accounts } from "./accounts";
import { adminMenu } from "./admin-menu";
import { audit } from "./audit";
import { bank } from "./bank";
import { cards } from "./cards";
import { catalog } from "./catalog";
import { certificates } from "./certificates";
import { classes } from "./classes";
import { closing } from "./closing";
import { common } from "./common";
import { content } from "./content";
import { coverage } from "./coverage";
import { dataMap } from "./data-map";
import { figures } from "./figures";
import { flags } from "./flags";
import { helpers } from "./helpers";
import { households } from "./households";
import { indicators } from "./indicators";
import { lessonAdvice } from "./lesson-advice";
import { lessonFaults } from "./lesson-faults";
import { lessonParts } from "./lesson-parts";
import { lessons } from "./lessons";
import { media } from "./media";
import { merging } from "./merging";
import { outreach } from "./outreach";
import { pace } from "./pace";
import { periods } from "./periods";
import { personalData } from "./personal-data";
import { places } from "./places";
import { privacy } from "./privacy";
import { progress } from "./progress";
import { questionFaults } from "./question-faults";
import { quizzes } from "./quizzes";
import { reports } from "./reports";
import { retention } from "./retention";
import { roles } from "./roles";
import { rosters } from "./rosters";
import { secondFactor } from "./second-factor";
import { signIn } from "./sign-in";
import { simulations } from "./simulations";
import { studio } from "./studio";
import { supervised } from "./supervised";
import { vneid } from "./vneid";
import { workplaces } from "./workplaces";

export const en = {
  ...accountFaults,
  ...accounts,
  ...adminMenu,
  ...audit,
  ...bank,
  ...cards,
  ...catalog,
  ...certificates,
  ...classes,
  ...closing,
  ...media,
  ...merging,
  ...supervised,
  ...helpers,
  ...households,
  ...outreach,
  ...flags,
  ...common,
  ...content,
  ...coverage,
  ...dataMap,
  ...indicators,
  ...figures,
  ...lessonAdvice,
  ...lessonFaults,
  ...lessonParts,
  ...lessons,
  ...pace,
  ...periods,
  ...personalData,
  ...places,
  ...privacy,
  ...progress,
  ...questionFaults,
  ...quizzes,
  ...reports,
  ...retention,
  ...roles,
  ...rosters,
  ...vneid,
  ...secondFactor,
  ...signIn,
  ...simulations,
  ...studio,
  ...workplaces,
} as const satisfies Record<keyof typeof vi, string>;
