-- Who held a post in a department when; the post may have no name.
CREATE VIEW post(person, dept, post, since, until) AS
SELECT _id, dept, post, since, coalesce(until, '9999-12-31')
  FROM person_posts;
