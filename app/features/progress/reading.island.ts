/**
 * Tells the server which heading of a lesson its reader has come to, so that "Tiếp tục học" leads there. Only on
 * pages of signed-in readers; without it the way back leads to the top of the lesson.
 */
const PAUSE_MS = 4_000;

function follow(lesson: HTMLElement, lessonId: string, sendTo: string): void {
  const headings = [...lesson.querySelectorAll<HTMLElement>("h2[id], h3[id]")];
  let current: string | undefined;
  let sent: string | undefined;
  let waiting = 0;

  // Wakes up when a heading crosses the line a third down the window.
  const observer = new IntersectionObserver(
    () => {
      const line = window.innerHeight / 3;
      current = headings.filter((heading) => heading.getBoundingClientRect().top <= line).pop()?.id ?? "";
      // The first look is where the page opened: nothing was read yet.
      sent ??= current;
      if (current !== sent && !waiting) waiting = window.setTimeout(send, PAUSE_MS);
    },
    { rootMargin: "0px 0px -66% 0px" },
  );
  for (const heading of headings) observer.observe(heading);

  function send(): void {
    window.clearTimeout(waiting);
    waiting = 0;
    if (current === undefined || current === sent) return;
    sent = current;
    const body = JSON.stringify({ lessonId, headingId: current });
    navigator.sendBeacon(sendTo, new Blob([body], { type: "application/json" }));
  }

  window.addEventListener("pagehide", send);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send();
  });
}

const lesson = document.querySelector<HTMLElement>("[data-lesson]");
const { lesson: lessonId, positionTo } = lesson?.dataset ?? {};
if (lesson && lessonId && positionTo) follow(lesson, lessonId, positionTo);
