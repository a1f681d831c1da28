//! Bytes to text.
/// read
#[derive(Debug)]
pub struct Intake {
    /// text
    pub text: String,
}
/// error
#[derive(Debug)]
pub struct IntakeError;
impl std::fmt::Display for IntakeError {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}
/// placeholder until the branch is merged
pub fn read(bytes: &[u8], _: Option<&str>, _: Option<()>) -> Result<Intake, IntakeError> {
    Ok(Intake { text: String::from_utf8_lossy(bytes).into_owned() })
}
