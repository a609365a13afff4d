/** The whole schema, for the database client. Features import the file they need. */
export * from "./accounts";
export * from "./audit";
export * from "./authoring";
export * from "./catalog";
export * from "./certificates";
export * from "./classes";
export * from "./coverage";
export * from "./indicators";
export * from "./jobs";
export * from "./lessons";
export * from "./periods";
export * from "./personal-data";
export * from "./places";
export * from "./progress";
export * from "./quizzes";
export * from "./reports";
export * from "./simulations";
