DROP INDEX "people_order_idx";--> statement-breakpoint
DROP INDEX "people_commune_order_idx";--> statement-breakpoint
DROP INDEX "counted_spans_commune_idx";--> statement-breakpoint
CREATE INDEX "people_order_idx" ON "people" USING btree ("sort_name","id","search_name","commune_code","birth_year","audience","sex","hamlet_id","merged_into_id");--> statement-breakpoint
CREATE INDEX "people_commune_order_idx" ON "people" USING btree ("commune_code","sort_name","id","search_name","birth_year","audience","sex","hamlet_id","merged_into_id");--> statement-breakpoint
CREATE INDEX "counted_spans_commune_idx" ON "counted_spans" USING btree ("commune_code","stage","counts_from","counts_until","person_id","sex","birth_year") WHERE topic_id = '';