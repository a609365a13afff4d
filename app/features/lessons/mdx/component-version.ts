/** Raise it whenever the same source would render differently: stored lessons are then compiled again. */
export const COMPONENT_VERSION = "3";
