/** The official forms: one line each. */
import type { OfficialForm } from "./form";
import { bieu1 } from "./forms/bieu-1.server";
import { bieu2 } from "./forms/bieu-2.server";
import { bieu3 } from "./forms/bieu-3.server";
import { bieu4 } from "./forms/bieu-4.server";
import { bieu5 } from "./forms/bieu-5.server";

export const FORMS: readonly OfficialForm[] = [bieu1, bieu2, bieu3, bieu4, bieu5];
