/** The worker that compiles lessons runs from its build, in tests as in production. */
export default async function buildWorker() {
  const { buildTools } = (await import("../../scripts/build.mjs" as string)) as {
    buildTools(): Promise<void>;
  };
  await buildTools();
}
