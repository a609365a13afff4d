/** How many adults a commune has where nobody has counted them: an estimate that carries its rule (population.md). */
export interface AdultEstimate {
  adults: number;
  adultsSource: "estimated";
  /** In the words of the reports: "dân số × 0,72". */
  rule: string;
}

/** `adultShare` is the programme's setting, 0–1. */
export function estimateAdults(population: number, adultShare: number): AdultEstimate {
  const share = adultShare.toLocaleString("vi-VN", { maximumFractionDigits: 6 });
  return {
    adults: Math.round(population * adultShare),
    adultsSource: "estimated",
    rule: `dân số × ${share}`,
  };
}
