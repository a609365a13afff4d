/** What stands for each element when a lesson is rendered. The compiler's own parts cannot be written by authors. */
import { Callout } from "./callout";
import { Check, CheckAnswer, CheckExplanation, CheckGroup, CheckPrompt } from "./check";
import { Figure } from "./figure";
import { Link, Preformatted } from "./markdown";
import { Photograph } from "./photograph";
import { Simulation } from "./simulation";
import { Step, Steps } from "./steps";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "./table";
import { Term } from "./term";
import { Video } from "./video";

export const lessonComponents = {
  Callout,
  Check,
  CheckAnswer,
  CheckExplanation,
  CheckGroup,
  CheckPrompt,
  Figure,
  Simulation,
  Step,
  Steps,
  Term,
  Video,
  a: Link,
  img: Photograph,
  pre: Preformatted,
  table: Table,
  tbody: TableBody,
  td: Cell,
  th: HeadCell,
  thead: TableHead,
  tr: Row,
};
