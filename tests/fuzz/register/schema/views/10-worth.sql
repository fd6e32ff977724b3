CREATE VIEW worth AS SELECT box, price FROM thing WHERE status <> '坏';
