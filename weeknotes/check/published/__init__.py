"""What is public now, compared with what will be: which addresses would lead nowhere."""
