ALTER TABLE topic ADD KEY topic_by_age (room, shelf, visible, created_at);
