"""Whether a post is public: drafts in all their forms, doubt, and expiry."""
