/** Counts and times every answer for Prometheus; GET /metrics reads the same registry. */
import type { NextFunction, Request, Response } from "express";
import { collectDefaultMetrics, Histogram, register } from "prom-client";

const NAME = "http_request_duration_seconds";

/** This module is in two bundles of one process (server and site); the registry is one. */
if (!register.getSingleMetric(NAME)) collectDefaultMetrics();

const answered =
  (register.getSingleMetric(NAME) as Histogram<"method" | "status"> | undefined) ??
  new Histogram({
    name: NAME,
    help: "Time from request to last byte, by method and status",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });

export function measure(request: Request, response: Response, next: NextFunction): void {
  const stop = answered.startTimer({ method: request.method });
  response.once("finish", () => stop({ status: response.statusCode }));
  next();
}

/** The registry as Prometheus text. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  return { text: await register.metrics(), contentType: register.contentType };
}
