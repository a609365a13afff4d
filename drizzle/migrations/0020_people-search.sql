CREATE INDEX "people_order_idx" ON "people" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "people_name_words_idx" ON "people" USING gin (to_tsvector('simple', search_name));