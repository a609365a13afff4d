/** One learner as their helper sees them. */
import { useT } from "~/i18n/context";
import type { HelpedLearner } from "./list-learners.server";

export function LearnerRow({ learner }: { learner: Pick<HelpedLearner, "fullName" | "standing"> }) {
  const t = useT();
  const { fullName, standing } = learner;
  const looks = { done: "badge badge-good", learning: "badge", stuck: "badge badge-warm" };
  return (
    <span className="attendance-name">
      <strong>{fullName}</strong>
      <span>
        <span className={looks[standing.kind]}>{t(`helpers.standing.${standing.kind}`)}</span>{" "}
        {standing.kind === "stuck" && standing.at}
      </span>
    </span>
  );
}
