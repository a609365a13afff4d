import { word } from "./words";

/**
 * A door to a practice. Its address is relative, because the same practice may belong to several topics: from
 * /chuyen-de/<topic>/<lesson> it leads to /chuyen-de/<topic>/thuc-hanh/<name>.
 */
export function Simulation({ name, title }: { name: string; title: string }) {
  return (
    <div className="lesson-practice">
      <p className="lesson-practice-kind">{word("simulations.practice")}</p>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{word("simulations.inLesson")}</p>
      <p>
        <a className="button" href={`thuc-hanh/${name}`} aria-label={`${word("simulations.open")}: ${title}`}>
          {word("simulations.open")}
        </a>
      </p>
    </div>
  );
}
