/** Every clip of the lessons, as its files are: short, light, playable on an old phone, and readable without sound. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

const TOPICS = "content/topics";
const MEGABYTE = 1024 * 1024;

interface Cue {
  from: number;
  to: number;
  text: string;
}

const CLIPS = readdirSync(TOPICS).flatMap((topic) =>
  readdirSync(`${TOPICS}/${topic}`)
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) => [
      ...readFileSync(`${TOPICS}/${topic}/${name}`, "utf8").matchAll(/^<Video ([^>]*)>\n(.*?)\n<\/Video>/gms),
    ])
    .map(([, attributes = "", transcript = ""]) => {
      const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
      const file = (name: string) => `${TOPICS}/${topic}/${of(name)}`;
      return {
        topic,
        film: file("src"),
        captions: file("captions"),
        poster: file("poster"),
        title: of("title") ?? "",
        transcript,
      };
    }),
);

const NAMED = CLIPS.map((clip) => [clip.film.replace(/^.*\//, ""), clip] as const);

interface Probe {
  streams: { codec_type: string; codec_name: string; pix_fmt: string }[];
  format: { duration: string };
}

function probe(film: string): Probe {
  return JSON.parse(
    execFileSync("ffprobe", ["-v", "error", "-of", "json", "-show_streams", "-show_format", film], {
      encoding: "utf8",
    }),
  );
}

function cuesOf(captions: string): Cue[] {
  const blocks = readFileSync(captions, "utf8").split("\n\n").slice(1);
  return blocks.map((block) => {
    const [times = "", ...lines] = block.trim().split("\n");
    const [from = 0, to = 0] = times.split(" --> ").map(seconds);
    return { from, to, text: lines.join(" ") };
  });
}

function seconds(time: string): number {
  return time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

describe("a clip", () => {
  it.each(["1-chuyen-doi-so", "4-dnis", "5-igate"])("is in topic %s", (topic) => {
    expect(CLIPS.filter((clip) => clip.topic === topic)).not.toEqual([]);
  });

  it("lies in a media folder only where a lesson shows it", () => {
    const films = readdirSync(TOPICS, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(mp4|webm)$/.test(name),
    );
    expect(films.map((name) => `${TOPICS}/${name}`).sort()).toEqual(CLIPS.map(({ film }) => film).sort());
  });

  it.each(NAMED)("%s is H.264 of 20 to 60 seconds, and its title says how long", (_, { film, title }) => {
    const { streams, format } = probe(film);
    const pictures = streams.filter(({ codec_type }) => codec_type === "video");
    expect(pictures).toMatchObject([{ codec_name: "h264", pix_fmt: "yuv420p" }]);
    const length = Number(format.duration);
    expect(length).toBeGreaterThanOrEqual(20);
    expect(length).toBeLessThanOrEqual(60);
    expect(title).toContain(`(${Math.round(length)} giây)`);
  });

  it.each(NAMED)("%s is at most 3 MB, and its index comes before its pictures", (_, { film }) => {
    expect(statSync(film).size).toBeLessThanOrEqual(3 * MEGABYTE);
    const bytes = readFileSync(film);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it.each(NAMED)("%s has captions from its beginning to its end, without a gap", (_, { film, captions }) => {
    const cues = cuesOf(captions);
    const ends = [0, ...cues.map(({ to }) => to)];
    expect(cues.map(({ from }) => from)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBeCloseTo(Number(probe(film).format.duration), 0);
  });

  it.each(NAMED)(
    "%s has captions that a slow reader finishes, three lines on a narrow phone",
    (_, { captions }) => {
      for (const { from, to, text } of cuesOf(captions)) {
        expect(text.length, text).toBeLessThanOrEqual(84);
        expect(text.length / (to - from), text).toBeLessThanOrEqual(15);
      }
    },
  );

  it.each(NAMED)("%s has a transcript of every caption", (_, { captions, transcript }) => {
    for (const { text } of cuesOf(captions)) expect(transcript).toContain(text);
  });

  it.each(NAMED)(
    "%s has a poster of the same shape, light enough to come with the page",
    (_, { film, poster }) => {
      const [picture] = probe(poster).streams as { width?: number; height?: number }[];
      const [pictures] = probe(film).streams as { width?: number; height?: number }[];
      expect([picture?.width, picture?.height]).toEqual([pictures?.width, pictures?.height]);
      expect(statSync(poster).size).toBeLessThanOrEqual(48 * 1024);
    },
  );

  it.each(NAMED.filter(([, { topic }]) => /dnis|igate/.test(topic)))(
    "%s says that the real screens may differ",
    (_, { captions }) => {
      expect(cuesOf(captions)[0]?.text).toContain("Màn hình minh họa, có thể khác hệ thống thật.");
    },
  );
});
