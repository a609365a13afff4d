/** The programme's audience of officials and workers of state bodies (content/programme.yaml). */
export const OFFICIALS = "official";
